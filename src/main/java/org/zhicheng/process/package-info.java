/**
 * Everything that touches the engine: deployment, identity, the guard, delegates and listeners. No other package
 * imports {@code org.camunda}, so that moving to a maintained fork is a mechanical step.
 */
package org.zhicheng.process;
