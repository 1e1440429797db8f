package guahao.platform.demo;

import java.time.LocalDate;
import java.util.List;

/** One feature's share of the demonstration data. All shares are loaded once, in order, in one transaction. */
public interface DemoRows {

    /** Shares that others refer to come first. */
    int order();

    void load();

    /** What belongs to days: with the first load and, as time goes by, with each later start for the days to come. */
    default void load(List<LocalDate> days) {}
}
