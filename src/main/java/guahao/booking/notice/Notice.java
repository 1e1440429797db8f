package guahao.booking.notice;

import java.time.LocalDate;

/**
 * Something to tell about an order; it names no person.
 *
 * @param time 上午, 下午 or 晚上
 */
public record Notice(
        Kind kind, String orderNo, String hospital, String department, String doctor, LocalDate date, String time) {

    /** What happened, or is going to. */
    public enum Kind {
        PROMOTED("候补成功通知", "您候补的号源已为您保留，请在规定时间内完成支付，逾期将自动取消。"),
        STOPPED("停诊通知", "很抱歉，该门诊已停诊，您的预约已取消；已支付的费用将原路退回。"),
        REMINDER("就诊提醒", "请按时前往就诊，并带好有效证件。");

        private final String title;
        private final String advice;

        Kind(String title, String advice) {
            this.title = title;
            this.advice = advice;
        }

        public String title() {
            return title;
        }
    }

    String text() {
        return String.join(
                "\n",
                kind.title,
                "订单号：" + orderNo,
                "就诊时间：" + date + " " + time,
                "就诊地点：" + hospital + " " + department,
                "医生：" + doctor,
                kind.advice);
    }
}
