/** The tests of the audit trail in the read graph. */
@NullMarked
package guahao.audit.graph;

import org.jspecify.annotations.NullMarked;
