package guahao.addslot.web;

import guahao.addslot.SlotRequest;
import guahao.addslot.SlotRequests;
import guahao.approval.Approval;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What clients are told of added slots. */
final class AddSlotAnswers {

    private AddSlotAnswers() {}

    /**
     * @param orderId what an administrator's call made
     * @param auditId what a doctor's call made
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Asked(
            String detail, @Nullable Long orderId, @Nullable Long auditId) {

        static Asked added(long orderId) {
            return new Asked("加号记录已创建", orderId, null);
        }

        static Asked of(SlotRequests.Asked asked) {
            return new Asked(asked.renewed() ? "加号申请已更新，等待审核" : "加号申请已提交，等待审核", null, asked.id());
        }
    }

    @Serdeable
    record Done(String detail) {}

    /** @param orderId null after a rejection */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Decision(
            long auditId,
            String status,
            @Nullable Long auditorId,
            @Nullable LocalDateTime auditTime,
            @Nullable Long orderId) {

        static Decision of(long id, SlotRequests.Decided decided) {
            Approval approval = decided.approval();
            return new Decision(
                    id, approval.status().word(), approval.auditorId(), approval.auditedAt(), decided.orderId());
        }
    }

    /** The auditor's account goes by two names. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Item(
            long auditId,
            long scheduleId,
            long doctorId,
            @Nullable String doctorName,
            long patientId,
            @Nullable String patientName,
            String slotType,
            @Nullable String reason,
            long applicantId,
            LocalDateTime submitTime,
            String status,
            @Nullable Long auditorAdminId,
            @Nullable Long auditorUserId,
            @Nullable LocalDateTime auditTime,
            @Nullable String auditRemark) {

        static Item of(SlotRequest request, @Nullable String doctorName, @Nullable String patientName) {
            Approval approval = request.approval();
            return new Item(
                    request.id(),
                    request.wish().scheduleId(),
                    request.doctorId(),
                    doctorName,
                    request.wish().patientId(),
                    patientName,
                    request.wish().slotType().label(),
                    request.wish().reason(),
                    request.applicantId(),
                    request.submittedAt(),
                    approval.status().word(),
                    approval.auditorId(),
                    approval.auditorId(),
                    approval.auditedAt(),
                    approval.remark());
        }
    }
}
