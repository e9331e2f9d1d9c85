import type { Documents } from '../contracts/credentials/define.ts';
import type { DriverCapability } from '../contracts/test-control.ts';
import type { ClientCertificate } from './client-certificate.ts';
import type { DriverModule } from './driver-module.ts';
import type { GatewayHeader } from './gateway.ts';
import type { KnownFailure } from './known-failures.ts';
import type { Pages } from './pages-schema.ts';
import type { SecondVersion } from './second-version.ts';
import type { User } from './user.ts';

/** The credentials of one partner client. */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The load that a target is given at most. Times in milliseconds. */
export interface Limits {
  readonly requestsPerSecond: number;
  /** Partner API requests of one run; tokens and repeated requests have an allowance of their own. */
  readonly maxRequests: number;
  readonly concurrency: number;
  readonly requestTimeoutMs: number;
}

/** What is expected and sent if the documentation does not say. */
export interface Assumptions {
  readonly unknownStatusId: number;
  readonly unknownCredentialType: number;
  readonly unparsableJson: number;
  readonly unknownRequestId: number;
  /** The CEFR levels that are sent. */
  readonly cefr: readonly string[];
}

/** How people or the clock are driven: not at all, by test control because the profile says so, or as test control reports. */
export type DrivenBy = 'none' | 'control' | 'as-reported';

/** People driven in a browser. */
export interface BrowserPeople {
  readonly driver: 'browser';
  readonly pages: Pages;
  /** Empty if the target creates accounts for new people. */
  readonly users: readonly User[];
  /** The path of Chromium; null: in `CHROMIUM_PATH` or the usual places. */
  readonly chromium: string | null;
}

/** People, and perhaps the clock, driven by a module of the target's owner. */
export interface ModulePeople {
  readonly driver: 'module';
  /** As the profile names it. */
  readonly file: string;
  readonly capabilities: readonly DriverCapability[];
  readonly module: DriverModule;
}

/** How certificates are judged, beyond the usual. */
export interface Tls {
  /** Certificates, as PEM, that are trusted beside the usual ones; null for those alone. */
  readonly ca: string | null;
  /** What the suite identifies itself with to the hosts of the target; null for nothing. */
  readonly client: ClientCertificate | null;
}

/** A target profile with every default filled in and every document read. URLs have no slash at the end. */
export interface Profile extends SecondVersion {
  readonly name: string;
  readonly baseUrl: string;
  readonly linkBaseUrl: string;
  readonly auth: ClientCredentials;
  readonly secondClient: ClientCredentials | null;
  readonly credentialTypes: readonly string[];
  readonly documents: Documents;
  /** The base URL of test control. */
  readonly control: string | null;
  readonly tls: Tls;
  readonly people: DrivenBy | BrowserPeople | ModulePeople;
  /**
   * `driver`: by the driver module that `people` names. `deferred`: rules that need time are armed by one run and settled
   * by a later one.
   */
  readonly clock: DrivenBy | 'driver' | 'deferred';
  readonly limits: Limits;
  readonly safety: {
    readonly allowHosts: readonly string[];
    /** Whether hosts other than loopback may be asked over plain http. Default: they are refused. */
    readonly allowPlainHttp?: boolean;
    readonly idPrefix: string;
  };
  /** Sent with every request to the hosts of the target; names in lower case. */
  readonly headers: readonly GatewayHeader[];
  /** Null for the name and version of the suite. */
  readonly userAgent: string | null;
  /** The header of every request to the Partner API that names run, check and step; null for none. */
  readonly checkHeader: string | null;
  /** By credential type. */
  readonly replacementKeys: Readonly<Record<string, readonly string[]>>;
  readonly assume: Assumptions;
  /** Reasons by requirement id, area (`REPL`) or feature (`status`, `batch`). */
  readonly unsupported: Readonly<Record<string, string>>;
  /** Failures that count as explained; empty if the profile names no file of them. */
  readonly knownFailures: readonly KnownFailure[];
}
