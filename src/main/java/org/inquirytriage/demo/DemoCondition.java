package org.inquirytriage.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether the service runs as a demo. */
class DemoCondition implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return context.getEnvironment() instanceof ConfigurableEnvironment environment
				&& DemoSettings.areIn(environment);
	}

}
