/** Records kept outside: social security, education, the employer register. Ports, their adapters, and what answers mean. */
package org.zhicheng.record;
