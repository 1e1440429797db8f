package guahao.care.users;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The caller's name and picture, and nothing else. */
@Action(
        function = "users",
        value = {"setProfile", "profile.update"},
        access = Access.SIGNED_IN)
final class SetProfile implements Handler<SetProfile.Change, SetProfile.Changed> {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_AVATAR = 500;

    record Change(@Nullable String name, @Nullable String avatar) {}

    @Serdeable
    record Changed(
            @JsonProperty("_id") String id,
            String name,
            @Nullable String avatar) {}

    private final Profiles profiles;

    SetProfile(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Change read(Payload payload) {
        return new Change(payload.text("name", LONGEST_NAME), payload.text("avatar", LONGEST_AVATAR));
    }

    @Override
    public Changed answer(Change change, Call call) {
        Profile profile = profiles.change(call.userId(), change.name(), change.avatar());
        return new Changed(profile.openId(), profile.name(), profile.avatar());
    }
}
