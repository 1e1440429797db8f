package guahao.gallery.member;

import guahao.identity.account.Account;
import guahao.identity.account.Role;
import guahao.identity.user.GivenRoles;
import guahao.platform.audit.Actor;
import jakarta.inject.Singleton;

/** Whom the platform's administrators call a photographer, he is at least that in the gallery. */
@Singleton
final class PhotographersOfThePlatform implements GivenRoles {

    private final Members members;

    PhotographersOfThePlatform(Members members) {
        this.members = members;
    }

    @Override
    public void given(Account account, Role role, Actor byWhom) {
        if (role == Role.PHOTOGRAPHER) {
            members.raiseTo(account.id(), GalleryRole.PHOTOGRAPHER);
        }
    }
}
