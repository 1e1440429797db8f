/** Applications for approval in the hospital dialect. */
@NullMarked
package guahao.approval.web;

import org.jspecify.annotations.NullMarked;
