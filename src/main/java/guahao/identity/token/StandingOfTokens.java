package guahao.identity.token;

import guahao.platform.caller.Caller;
import guahao.platform.caller.Standing;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Callers stand while their token is live and says the same of them. */
@Singleton
final class StandingOfTokens implements Standing {

    private final LiveTokens live;
    private final Clock clock;

    StandingOfTokens(LiveTokens live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    @Override
    public boolean holds(Caller caller) {
        // When it was issued is not asked about.
        var claims = new TokenClaims(caller.tokenId(), caller.id(), caller.expiresAt(), caller.expiresAt());
        return caller.expiresAt().isAfter(clock.instant())
                && live.callerOf(claims).filter(caller::equals).isPresent();
    }
}
