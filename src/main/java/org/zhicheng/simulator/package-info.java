/** Switches decide how simulators of outside systems behave; absent in production. */
@Room
package org.zhicheng.simulator;

import org.zhicheng.Room;
