package guahao.leave;

import java.time.LocalDate;
import java.util.List;

/** What a doctor asks for. */
public record LeaveDraft(LocalDate date, LeaveShift shift, String reason, List<String> attachments) {}
