/** The switches of the simulated outside systems; nothing of it exists in production. */
package org.zhicheng.simulator;
