package guahao.identity.web;

import io.micronaut.serde.annotation.Serdeable;

/** That it was done, in words. */
@Serdeable
record Done(String detail) {}
