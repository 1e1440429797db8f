package guahao.wire.http;

import io.micronaut.http.HttpRequest;
import java.net.InetAddress;

/** Where a request comes from: the peer's address, for a header is only what somebody wrote. */
public final class ClientAddress {

    private ClientAddress() {}

    public static String of(HttpRequest<?> request) {
        InetAddress address = request.getRemoteAddress().getAddress();
        return address == null ? request.getRemoteAddress().getHostString() : address.getHostAddress();
    }
}
