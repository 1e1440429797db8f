package guahao.planning.graph;

import graphql.schema.DataFetchingEnvironment;
import guahao.approval.ApprovalStatus;
import guahao.leave.Leave;
import guahao.leave.LeaveFilter;
import guahao.leave.Leaves;
import guahao.planning.WeekPlan;
import guahao.planning.WeekPlanFilter;
import guahao.planning.WeekPlans;
import guahao.wire.graphql.connection.Connection;
import guahao.wire.graphql.connection.Keyset;
import guahao.wire.graphql.connection.PageAsked;
import guahao.wire.graphql.connection.TimePlace;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The pages of what was applied for in a department. */
@Singleton
final class HeadshipPages {

    private static final Keyset<Leave, Long> LEAVES = Keyset.byId("leave", Leave::id);
    private static final Keyset<WeekPlan, TimePlace> PLANS =
            TimePlace.order("week-plan", plan -> new TimePlace(plan.submittedAt(), plan.id()));

    private final Leaves leaves;
    private final WeekPlans plans;

    HeadshipPages(Leaves leaves, WeekPlans plans) {
        this.leaves = leaves;
        this.plans = plans;
    }

    Connection<Leave> leaves(Headship headship, DataFetchingEnvironment env) {
        PageAsked<Long> asked = LEAVES.asked(env);
        var filter = new LeaveFilter(headship.doctorIds(), status(env));
        return Connection.of(
                LEAVES, asked, page -> leaves.page(filter, page.after(), page.rows()), () -> leaves.count(filter));
    }

    Connection<WeekPlan> plans(Headship headship, DataFetchingEnvironment env) {
        PageAsked<TimePlace> asked = PLANS.asked(env);
        var filter = new WeekPlanFilter(headship.clinicIds(), status(env));
        return Connection.of(
                PLANS, asked, page -> plans.page(filter, page.after(), page.rows()), () -> plans.count(filter));
    }

    private static @Nullable ApprovalStatus status(DataFetchingEnvironment env) {
        return env.getArgument("status");
    }
}
