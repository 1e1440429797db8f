/** Runs operations: one document, one caller, one deadline. */
@NullMarked
package guahao.wire.graphql.execution;

import org.jspecify.annotations.NullMarked;
