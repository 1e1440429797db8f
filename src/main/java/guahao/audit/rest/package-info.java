/** The audit trail in the native REST. */
@NullMarked
package guahao.audit.rest;

import org.jspecify.annotations.NullMarked;
