package guahao.platform.demo;

/** One feature's share of the demonstration data. All shares are loaded once, in order, in one transaction. */
public interface DemoRows {

    /** Shares that others refer to come first. */
    int order();

    void load();
}
