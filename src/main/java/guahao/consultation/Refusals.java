package guahao.consultation;

import guahao.booking.Appointment;
import guahao.booking.AppointmentStatus;
import guahao.platform.failure.Failure;

/** What the doctor's desk refuses with. */
final class Refusals {

    private Refusals() {}

    static Failure noOrder(long id) {
        return new Failure.NotFound("appointment.unknown", "订单 " + id + " ", id);
    }

    static Failure busy(long orderId) {
        return new Failure.Conflict("consultation.busy", "当前还有患者正在就诊（订单 " + orderId + "），请先完成当前患者再呼叫下一位");
    }

    static void requireConfirmed(Appointment order, String rule) {
        if (order.status() != AppointmentStatus.CONFIRMED) {
            throw new Failure.Conflict(
                    "consultation.unconfirmed",
                    rule + "，当前状态: " + order.status().word());
        }
    }

    static Failure notCalled(String rule) {
        return new Failure.Conflict("consultation.not-called", rule);
    }

    static Failure notYours() {
        return new Failure.Forbidden("consultation.not-yours", "无权操作其他医生的排班");
    }
}
