import type { Command } from '../command.ts'
import { archiveMake } from './archive-make.ts'
import { courierOpen } from './courier-open.ts'
import { courierPack } from './courier-pack.ts'
import { courierWhoami } from './courier-whoami.ts'
import { enrolMake } from './enrol-make.ts'
import { enrolOpen } from './enrol-open.ts'
import { forms } from './forms.ts'
import { impactRun } from './impact-run.ts'
import { print } from './print.ts'
import { pointCheck } from './point-check.ts'
import { pointPrepare } from './point-prepare.ts'
import { pointStart } from './point-start.ts'
import { pointUpdate } from './point-update.ts'
import { regionBuild } from './region-build.ts'
import { regionCandidatesApply } from './region-candidates-apply.ts'
import { regionCandidatesCheck } from './region-candidates-check.ts'
import { regionCandidatesTemplate } from './region-candidates-template.ts'
import { regionCheckSources } from './region-check-sources.ts'
import { regionExport } from './region-export.ts'
import { regionInfo } from './region-info.ts'
import { rightsGive } from './rights-give.ts'
import { rightsList } from './rights-list.ts'
import { rightsRevoke } from './rights-revoke.ts'
import { rightsRoot } from './rights-root.ts'
import { sitingPlan } from './siting-plan.ts'
import { sitingSolve } from './siting-solve.ts'
import { start } from './start.ts'
import { trustMake } from './trust-make.ts'

/** Every capability, one file per command. */
export const COMMANDS: readonly Command[] = [
  start,
  regionBuild,
  regionCandidatesTemplate,
  regionCandidatesCheck,
  regionCandidatesApply,
  regionCheckSources,
  regionExport,
  regionInfo,
  impactRun,
  sitingPlan,
  sitingSolve,
  courierPack,
  courierOpen,
  courierWhoami,
  rightsRoot,
  rightsGive,
  rightsList,
  rightsRevoke,
  enrolMake,
  enrolOpen,
  trustMake,
  forms,
  print,
  archiveMake,
  pointPrepare,
  pointStart,
  pointUpdate,
  pointCheck,
]
