package guahao.addslot;

import guahao.approval.Approval;
import java.time.LocalDateTime;

/**
 * A doctor's application for a slot beyond those planned.
 *
 * @param doctorId who asks
 * @param applicantId his account, which the order will say made it
 */
public record SlotRequest(
        long id, Wish wish, long doctorId, long applicantId, LocalDateTime submittedAt, Approval approval) {}
