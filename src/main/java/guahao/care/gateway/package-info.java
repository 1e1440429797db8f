/** The door of the house: an action is found by name, its caller checked, its payload read, its answer given. */
@NullMarked
package guahao.care.gateway;

import org.jspecify.annotations.NullMarked;
