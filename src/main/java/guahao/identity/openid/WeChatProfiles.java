package guahao.identity.openid;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Nick names and avatars as WeChat's users give them, which is not always as we can keep them. */
@Singleton
public final class WeChatProfiles {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_ADDRESS = 512;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final WeChatProfileRepository repository;
    private final Clock clock;

    WeChatProfiles(WeChatProfileRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    public Optional<WeChatProfile> find(long accountId) {
        return repository.findById(accountId);
    }

    /** Keeps what is given and usable; a longer name is cut, another kind of avatar is left out. */
    public void describe(long accountId, @Nullable String nickName, @Nullable String avatarUrl) {
        String name = nickName == null || nickName.isBlank() ? null : cut(nickName);
        String avatar = avatarUrl != null && isAddress(avatarUrl) ? avatarUrl : null;
        if (name != null || avatar != null) {
            repository.write(accountId, name, avatar, LocalDateTime.now(clock));
        }
    }

    private static String cut(String text) {
        return text.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAddress(String text) {
        try {
            var uri = new URI(text);
            return text.length() <= LONGEST_ADDRESS
                    && SCHEMES.contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
