/**
 * Classifies inquiries with Apache OpenNLP.
 */
@NullMarked
package org.inquirytriage.triage.opennlp;

import org.jspecify.annotations.NullMarked;
