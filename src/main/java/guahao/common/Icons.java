package guahao.common;

import guahao.platform.failure.Failure;
import guahao.platform.files.SafePath;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The icons that clients fetch by path; they come with the server and stay in memory. */
@Singleton
public final class Icons {

    private static final List<String> PATHS = List.of(
            "logo.png",
            "hospital-default.png",
            "home-picture/1.png",
            "home-picture/2.png",
            "home-picture/3.png",
            "payment-icon/alipay.png",
            "payment-icon/wechat-payment.png",
            "payment-icon/bankpay.png",
            "BJTU-images/BJTU-logo.png",
            "BJTU-images/hospital_logo.png");

    private final Map<String, byte[]> icons =
            PATHS.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Icons::load));
    private final Set<String> folders = PATHS.stream()
            .filter(path -> path.contains("/"))
            .map(path -> path.substring(0, path.indexOf('/')))
            .collect(Collectors.toUnmodifiableSet());

    private static byte[] load(String path) {
        try (InputStream icon = Objects.requireNonNull(Icons.class.getResourceAsStream("/icons/" + path), path)) {
            return icon.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a PNG. */
    public byte[] png(String path) {
        String name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        SafePath.require(name);
        if (folders.contains(name)) {
            throw new Failure.Conflict("icon.folder", "路径指向目录而非文件");
        }
        byte[] icon = icons.get(path);
        if (icon == null) {
            throw new Failure.Conflict("icon.unknown", "图标文件不存在: " + path);
        }
        return icon.clone();
    }
}
