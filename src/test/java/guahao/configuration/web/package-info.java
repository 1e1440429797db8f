/** The settings in the hospital dialect. */
@NullMarked
package guahao.configuration.web;

import org.jspecify.annotations.NullMarked;
