/** The workbench in the hospital dialect. */
@NullMarked
package guahao.workbench.web;

import org.jspecify.annotations.NullMarked;
