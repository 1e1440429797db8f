package guahao.risk;

/** Why a score changes, as administrators read it. */
final class Descriptions {

    private Descriptions() {}

    /** Of what time does. */
    static String of(Standing.Change change) {
        return change.behaviour() == Behaviour.MONTHLY_STABLE
                ? "30天无异常行为"
                : change.after().weeks() * 7 + "天无异常行为，分数自然衰减";
    }

    static String batch(long bookings) {
        return "10分钟内挂号" + bookings + "次";
    }

    static String departments(long departments) {
        return "1小时内挂号" + departments + "个科室";
    }

    static String signIns(long signIns) {
        return "1小时内登录" + signIns + "次";
    }

    static String cancellations(long cancellations) {
        return "24小时内取消" + cancellations + "次";
    }
}
