package guahao.care.imports;

import java.util.List;

/**
 * A part of the first sheet.
 *
 * @param name the sheet's
 * @param named whether there is a column for names
 * @param total how many data rows the sheet has
 * @param rows the part
 */
record Sheet(String name, boolean named, int total, List<SheetRow> rows) {}
