/** Weeks of clinics in the hospital dialect. */
@NullMarked
package guahao.planning.web;

import org.jspecify.annotations.NullMarked;
