package guahao.statistics;

import guahao.directory.SlotType;
import guahao.scheduling.TimeSection;

/** The part of a report that one doctor has in one clinic, part of the day and type of slot. */
public record Share(long doctorId, long clinicId, TimeSection section, SlotType slotType, Figures figures) {}
