package guahao.care.exports;

/** What kind of workbook it is; clients write camel case. */
enum ExportType {
    STATS_MONTHLY("statsMonthly", "monthly_stats"),
    STATS_ANNUAL("statsAnnual", "annual_stats"),
    CUSTOM("custom", "custom_stats");

    private final String word;
    private final String sheet;

    ExportType(String word, String sheet) {
        this.word = word;
        this.sheet = sheet;
    }

    String word() {
        return word;
    }

    String sheet() {
        return sheet;
    }
}
