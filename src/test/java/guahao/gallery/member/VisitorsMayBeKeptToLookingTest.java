package guahao.gallery.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.gallery.GallerySettings;
import guahao.identity.People;
import guahao.kit.ServerTest;
import guahao.platform.boot.StartupFailure;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@ServerTest
class VisitorsMayBeKeptToLookingTest {

    private final Members strict;
    private final People people;

    VisitorsMayBeKeptToLookingTest(MemberRepository rows, Clock clock, People people) {
        this.strict = new Members(rows, new GallerySettings(false, 30), clock);
        this.people = people;
    }

    private Caller somebody(boolean admin) {
        return new Caller(people.user().id(), admin, "token", Instant.EPOCH);
    }

    @Test
    void thenPhotographersAndAdministratorsWrite() {
        Caller caller = somebody(false);
        assertThatThrownBy(() -> strict.writer(caller)).isInstanceOf(Failure.Forbidden.class);
        strict.raise(caller.id(), GalleryRole.PHOTOGRAPHER);
        assertThat(strict.writer(caller).role()).isEqualTo(GalleryRole.PHOTOGRAPHER);
        assertThat(strict.writer(somebody(true)).role()).isEqualTo(GalleryRole.ADMIN);
    }

    @Test
    void filesHaveALimitThatTheServerCanRead() {
        assertThatThrownBy(() -> new GallerySettings(true, 0)).isInstanceOf(StartupFailure.class);
        assertThatThrownBy(() -> new GallerySettings(true, 36)).isInstanceOf(StartupFailure.class);
        assertThat(new GallerySettings(true, 1).maxFileBytes()).isEqualTo(1024 * 1024);
    }
}
