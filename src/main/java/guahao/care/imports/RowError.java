package guahao.care.imports;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What was the matter with a cell; nothing of what it held.
 *
 * @param row the sheet's row number from 1
 */
@Serdeable
record RowError(int row, String column, String code, String reason) {}
