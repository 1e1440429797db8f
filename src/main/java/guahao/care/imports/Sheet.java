package guahao.care.imports;

import java.util.List;

/**
 * A part of the first sheet.
 *
 * @param name the sheet's
 * @param total how many data rows the sheet has
 * @param rows the part
 */
record Sheet(String name, int total, List<SheetRow> rows) {}
