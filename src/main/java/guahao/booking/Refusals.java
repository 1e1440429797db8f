package guahao.booking;

import guahao.platform.failure.Failure;

/** What bookings are refused with in more than one place. */
final class Refusals {

    private Refusals() {}

    static Failure noPatient(long id) {
        return new Failure.NotFound("patient.unknown", "患者", id);
    }

    static Failure noAppointment(long id) {
        return new Failure.NotFound("appointment.unknown", "预约", id);
    }

    static Failure noOrder(long id) {
        return new Failure.NotFound("appointment.unknown", "订单", id);
    }

    static Failure noWaiting(long id) {
        return new Failure.NotFound("waitlist.unknown", "候补记录", id);
    }

    static Failure forbidden(String message) {
        return new Failure.Forbidden("booking.forbidden", message);
    }

    static Failure refused(String rule, String message) {
        return new Failure.Conflict("booking." + rule, message);
    }

    /** Whether the check refuses nothing. */
    static boolean isAllowed(Runnable check) {
        try {
            check.run();
            return true;
        } catch (Failure refusal) {
            return false;
        }
    }

    static Failure stopped() {
        return refused("stopped", "该排班已停诊");
    }

    static Failure started() {
        return refused("started", "该时段已开始，无法挂号");
    }

    static Failure soldOut() {
        return refused("sold-out", "该时段号源已满");
    }

    static Failure alreadyBooked() {
        return refused("already-booked", "该时段已有预约");
    }

    static Failure sameDepartment(int days) {
        return refused("same-department", "同科室" + days + "天内不可重复挂号");
    }

    static Failure alreadyWaiting() {
        return new Failure.Conflict("waitlist.already-waiting", "已在候补队列中");
    }

    static Failure slotsAreFree() {
        return new Failure.Conflict("waitlist.not-needed", "该时段有号源，无需候补");
    }

    static Failure noSlotForWaiting() {
        return new Failure.Conflict("waitlist.no-slot", "候补转预约失败，号源不足");
    }
}
