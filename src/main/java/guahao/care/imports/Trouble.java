package guahao.care.imports;

/** The kinds of trouble with a row. */
enum Trouble {
    MISSING_NAME("缺少姓名，已跳过该行"),
    INVALID_NAME("姓名不合法，已跳过该行"),
    INVALID_ID_CARD("身份证格式或校验位错误，未采用"),
    PARENT_ID_CARD("与父母身份证相同，未采用"),
    INVALID_PHONE("电话格式错误，未采用"),
    INVALID_DATE("日期格式不正确，按空处理"),
    MISSING_DATE("有入住人但无可识别的入住时间，未生成入住记录"),
    SAME_NAME("同名档案，需人工确认"),
    TOO_LONG("内容超长，已截断");

    private final String reason;

    Trouble(String reason) {
        this.reason = reason;
    }

    RowError at(int row, Column column) {
        return new RowError(row, column.label(), name(), reason);
    }
}
