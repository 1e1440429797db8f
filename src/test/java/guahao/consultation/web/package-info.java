/** Tests of the doctor's desk as its clients reach it. */
@NullMarked
package guahao.consultation.web;

import org.jspecify.annotations.NullMarked;
