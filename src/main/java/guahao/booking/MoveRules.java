package guahao.booking;

import guahao.platform.failure.Failure;
import guahao.scheduling.Schedule;
import java.time.LocalDateTime;

/** Which orders may move, and where to. */
final class MoveRules {

    private MoveRules() {}

    static Failure noSlots() {
        return refused("目标排班号源不足");
    }

    static Failure notInThisState() {
        return refused("当前状态不可改约");
    }

    private static Failure refused(String message) {
        return Refusals.refused("not-reschedulable", message);
    }

    static void requireMovable(Session session, Appointment seen, LocalDateTime now) {
        Appointment order = session.asOf(now, seen);
        if (!order.isLive()) {
            throw notInThisState();
        }
        if (!order.isPaid() && !order.isUnpaid()) {
            throw refused("当前支付状态不可改约");
        }
        if (session.hasStartedAt(now)) {
            throw refused("已过就诊时间，无法改约");
        }
    }

    static void requirePossible(Move move, LocalDateTime now) {
        Schedule from = move.from().schedule();
        Schedule to = move.to().schedule();
        if (from.id() == to.id()) {
            throw refused("请选择不同的排班进行改约");
        }
        requireSameKind(from, to);
        if (!to.open()) {
            throw refused("目标排班已停诊");
        }
        if (move.to().hasStartedAt(now)) {
            throw refused("目标排班已过开始时间，无法改约");
        }
        if (to.remainingSlots() <= 0) {
            throw noSlots();
        }
        if (move.order().isPaid() && move.changesPrice()) {
            throw refused("已支付订单仅支持同价改约");
        }
    }

    private static void requireSameKind(Schedule from, Schedule to) {
        if (from.doctorId() != to.doctorId()) {
            throw refused("仅支持同医生改约");
        }
        if (from.clinicId() != to.clinicId()) {
            throw refused("仅支持同诊室同号源改约");
        }
        if (from.slotType() != to.slotType()) {
            throw refused("仅支持同号源类型改约");
        }
    }
}
