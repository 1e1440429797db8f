/** Tests of the workbench as its clients reach it. */
@NullMarked
package guahao.workbench.web;

import org.jspecify.annotations.NullMarked;
