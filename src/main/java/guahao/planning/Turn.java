package guahao.planning;

import guahao.leave.Leave;
import guahao.scheduling.Schedule;

/** A doctor who is to see patients in a section of a day. */
record Turn(Cell cell, long doctorId) {

    static Turn of(Schedule schedule) {
        return new Turn(Cell.of(schedule), schedule.doctorId());
    }

    boolean isDuring(Leave leave) {
        return leave.doctorId() == doctorId && leave.covers(cell.date(), cell.section());
    }
}
