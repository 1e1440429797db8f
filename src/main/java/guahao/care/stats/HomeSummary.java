package guahao.care.stats;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.CareRole;
import guahao.care.gateway.Handler;
import guahao.care.gateway.Nothing;
import guahao.care.input.Payload;
import guahao.care.input.Words;
import org.jspecify.annotations.Nullable;

/** What the start page shows to whom. */
@Action(function = "stats", value = "homeSummary", access = Access.ANYONE)
final class HomeSummary implements Handler<Nothing, Home> {

    private final HomeItems items;
    private final HomeRepository rows;

    HomeSummary(HomeItems items, HomeRepository rows) {
        this.items = items;
        this.rows = rows;
    }

    @Override
    public Nothing read(Payload payload) {
        return new Nothing();
    }

    @Override
    public Home answer(Nothing nothing, Call call) {
        @Nullable CareRole role = call.role();
        long review = call.isManager() ? rows.number(HomeRepository.SERVICES_IN_REVIEW) : 0;
        long requests = requests(call);
        long notifications = review + (call.isAdmin() ? requests : 0);
        if (role == null) {
            return new Home(null, items.others(), notifications, requests, "登录并通过审核后可查看更多内容。");
        }
        String word = Words.of(role);
        return switch (role) {
            case ADMIN -> new Home(word, items.admin(), notifications, requests, "您可以查看全部档案并审批权限申请。");
            case SOCIAL_WORKER ->
                new Home(word, items.socialWorker(call), notifications, requests, "您可以管理档案，查看完整证件与电话需申请权限。");
            case VOLUNTEER -> new Home(word, items.volunteer(call), notifications, requests, "您可以查看脱敏档案并提交服务记录。");
            case PARENT -> new Home(word, items.parent(call), notifications, requests, "您可以查看脱敏档案并报名活动。");
        };
    }

    private long requests(Call call) {
        if (call.isAdmin()) {
            return rows.number(HomeRepository.PENDING_REQUESTS);
        }
        Long user = call.userIdOrNull();
        return user == null ? 0 : rows.number(HomeRepository.OWN_PENDING_REQUESTS, user);
    }
}
