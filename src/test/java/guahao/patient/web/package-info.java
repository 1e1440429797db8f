/** Tests of patient. */
@NullMarked
package guahao.patient.web;

import org.jspecify.annotations.NullMarked;
