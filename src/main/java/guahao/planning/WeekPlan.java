package guahao.planning;

import guahao.approval.Approval;
import java.time.LocalDateTime;

/**
 * An application of a head of department: how the clinic's week is to be.
 *
 * @param submitterId the doctor
 */
public record WeekPlan(
        long id, long clinicId, WeekMatrix matrix, long submitterId, LocalDateTime submittedAt, Approval approval) {}
