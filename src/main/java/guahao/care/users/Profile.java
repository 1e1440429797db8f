package guahao.care.users;

import guahao.care.gateway.CareRole;
import guahao.care.input.Words;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client knows of a user. */
@Serdeable
public record Profile(
        String openId,
        @Nullable String role,
        List<String> roles,
        @Nullable String status,
        String name,
        @Nullable String avatar) {

    static Profile of(
            long accountId,
            @Nullable CareRole role,
            @Nullable UserStatus status,
            String name,
            @Nullable String avatar) {
        String word = Words.ofNullable(role);
        return new Profile(
                Long.toString(accountId),
                word,
                word == null ? List.of() : List.of(word),
                Words.ofNullable(status),
                name,
                avatar);
    }
}
