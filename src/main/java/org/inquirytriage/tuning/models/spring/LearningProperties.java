package org.inquirytriage.tuning.models.spring;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where models that were trained here are kept.
 *
 * @param dataDir a folder that may be written to; several replicas share one
 */
@ConfigurationProperties("triage")
record LearningProperties(@DefaultValue("data") Path dataDir) {
}
