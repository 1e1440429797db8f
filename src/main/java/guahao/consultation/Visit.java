package guahao.consultation;

import java.time.LocalDateTime;

/** A visit as the table has it. */
record Visit(
        long id,
        long orderId,
        long patientId,
        long doctorId,
        long departmentId,
        VisitTexts texts,
        LocalDateTime visitedAt,
        boolean followUpDue) {}
