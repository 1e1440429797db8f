/** Payloads: read field by field into records, with every complaint collected. */
@NullMarked
package guahao.care.input;

import org.jspecify.annotations.NullMarked;
