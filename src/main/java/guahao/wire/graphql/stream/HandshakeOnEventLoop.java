package guahao.wire.graphql.stream;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.filter.HttpServerFilter;
import io.micronaut.http.filter.ServerFilterChain;
import io.micronaut.http.server.netty.NettyHttpRequest;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Brings the opening of a socket back to its event loop after the filters that may leave it. Elsewhere a client's first
 * message can arrive between the handshake and the moment when somebody listens, and is lost.
 */
@Filter(GraphSocket.PATH)
final class HandshakeOnEventLoop implements HttpServerFilter {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Publisher<MutableHttpResponse<?>> doFilter(HttpRequest<?> request, ServerFilterChain chain) {
        Flux<MutableHttpResponse<?>> opened = Flux.from(chain.proceed(request));
        return request instanceof NettyHttpRequest<?> netty
                ? opened.publishOn(Schedulers.fromExecutor(
                        netty.getChannelHandlerContext().channel().eventLoop()))
                : opened;
    }
}
