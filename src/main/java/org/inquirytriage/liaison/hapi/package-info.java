/**
 * Writes inquiries as FHIR resources with HAPI FHIR.
 */
@NullMarked
package org.inquirytriage.liaison.hapi;

import org.jspecify.annotations.NullMarked;
